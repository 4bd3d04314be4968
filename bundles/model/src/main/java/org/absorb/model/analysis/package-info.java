/** What analyses say: values with errors, findings, proposals. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.analysis;
