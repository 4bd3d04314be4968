/** What the packages of this bundle share and nobody else sees. */
package org.absorb.runner.internal;
