package org.absorb.plugins;

/**
 * What is to be installed.
 *
 * @param what a jar's file, a folder of jars (the newest of each name), or the name of a plugin in
 *     {@code from}
 * @param from where names and what plugins need are looked for: a folder of jars or an index (a
 *     file {@code index.json}, or an address that begins with {@code http}); empty for nowhere else
 * @param version which version of a name; empty for the newest
 */
public record Request(String what, String from, String version) {

  /** A jar's file or a folder of jars, and nothing else. */
  public static Request of(java.nio.file.Path file) {
    return new Request(file.toString(), "", "");
  }
}
