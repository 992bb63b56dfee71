"""Ways out: SMTP, GOV.UK Notify, signed web-hooks, and the demonstration's folder. Which, is in the settings."""

from childfirst.adapters.sending.choosing import carriers, fault_in_settings

__all__ = ["carriers", "fault_in_settings"]
