"""From the model and its layers to HTML."""
