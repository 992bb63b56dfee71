"""The least a partner needs to know, drafted for a person to send."""
