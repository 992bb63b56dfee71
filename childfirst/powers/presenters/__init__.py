"""From rows to words, colours and links."""
