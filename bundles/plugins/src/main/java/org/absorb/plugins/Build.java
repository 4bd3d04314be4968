package org.absorb.plugins;

/**
 * One build of a bundle, told from all others by what is in it.
 *
 * @param name the bundle's symbolic name
 * @param version the bundle's version
 * @param sha256 of its jar, 64 lower case hexadecimal digits
 */
public record Build(String name, String version, String sha256) {}
