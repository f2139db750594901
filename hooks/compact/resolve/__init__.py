"""What is known about the texts, found and kept beside them."""
