/**
 * JSON as values: what files hold, what sweeps change and what plugins' settings are made of.
 *
 * <p>{@link org.absorb.model.value.Value} is immutable and closed; {@link
 * org.absorb.model.value.Tree} is an object, {@link org.absorb.model.value.Path} names a place in
 * one, {@link org.absorb.model.value.Flat} lists all of its places, and {@link
 * org.absorb.model.value.CanonicalJson} writes the one text that identities are computed from.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.value;
