/** Runs that other tools computed: brought into a project, and seen by analyses. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.imports;
