"""Basic command units, wards, schools, teams and the officers in them."""
