/**
 * The process behind {@code absorb work}, and the one job it does: to bring a run's folder to what
 * is asked of it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.work;
