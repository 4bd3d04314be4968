package org.absorb.engine.catalog;

/**
 * The bundle something comes from.
 *
 * @param name the bundle's symbolic name
 * @param version its version
 * @param sha256 of its jar, in hexadecimal; empty where it is not a jar
 */
public record Origin(String name, String version, String sha256) implements Comparable<Origin> {

  @Override
  public int compareTo(Origin other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : version.compareTo(other.version);
  }
}
