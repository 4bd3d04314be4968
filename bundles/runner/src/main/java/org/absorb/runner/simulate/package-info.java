/** One cell in this process, without a project: {@code absorb simulate}. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.simulate;
