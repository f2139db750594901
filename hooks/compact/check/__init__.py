"""What turns nodes into a model, and finds what is wrong with it."""
