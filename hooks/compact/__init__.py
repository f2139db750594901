"""The instrument from its source files to finished pages, knowing nothing of MkDocs."""
