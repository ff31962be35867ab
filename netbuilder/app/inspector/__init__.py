"""The inspector: what is selected, its parameters, and what is known of it; the project, where nothing is."""
