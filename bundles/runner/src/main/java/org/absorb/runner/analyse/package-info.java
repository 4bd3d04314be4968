/** Runs as analyses see them, and analyses of a project: {@code absorb analyse}. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.analyse;
