"""The window: the only room that may import Qt. Importing it waits neither for torch nor for anything as heavy."""
