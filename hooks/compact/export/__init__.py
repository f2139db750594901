"""What the pages are given beside their HTML."""
