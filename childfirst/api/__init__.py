"""What other systems may ask of this one and send to it: version 1 of the API, its clients, their secrets and what they did."""
