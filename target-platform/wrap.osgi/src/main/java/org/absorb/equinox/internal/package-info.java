/**
 * Stands in for Equinox on another framework: the services that the Eclipse workbench expects its
 * framework to publish, and no more of each than it uses.
 */
package org.absorb.equinox.internal;
