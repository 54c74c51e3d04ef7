package posit.config;

/** Posit Package Manager; its keys come with its components. */
public record PackageManagerOnEksConfig() {}
