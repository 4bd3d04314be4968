package org.absorb.tests;

/** The product's command, in whatever process. */
interface Absorb {

  /** Does one command. */
  Said absorb(String... words) throws Exception;
}
