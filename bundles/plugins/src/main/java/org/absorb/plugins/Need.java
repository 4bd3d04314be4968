package org.absorb.plugins;

/**
 * What a plugin needs to run.
 *
 * @param what a package, a bundle, a capability, or Java
 * @param range the versions that do, in OSGi's notation; empty for any
 * @param met whether it is there, or comes along
 */
public record Need(String what, String range, boolean met) {}
