"""What is published, what a commitment means and since when, and what the public wrote."""

from childfirst.accountability.models.definitions import Definition
from childfirst.accountability.models.messages import Answer, Message, MessageRing, Try
from childfirst.accountability.models.releases import Release

__all__ = ["Answer", "Definition", "Message", "MessageRing", "Release", "Try"]
