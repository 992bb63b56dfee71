"""Schools and their term dates from files: the national register's, a council's. A bad row is told with its line; the others go on."""
