"""Faults on purpose, on this machine only and ending by themselves: what `childfirst bench faults` and the crash test share."""
