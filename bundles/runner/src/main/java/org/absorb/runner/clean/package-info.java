/**
 * Frames that nobody wants any more, removed by a rule: {@link org.absorb.runner.clean.CleanUp}
 * says what would go, and does it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.clean;
