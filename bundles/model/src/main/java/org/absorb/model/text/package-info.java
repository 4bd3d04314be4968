/** The words a user sees: one properties file a package, looked up by key. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.text;
