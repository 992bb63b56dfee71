"""The desk's pages: the queue, one referral, and each act on it."""
