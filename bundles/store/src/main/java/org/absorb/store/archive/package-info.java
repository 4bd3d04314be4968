/** Projects as wholes: archives with checksums, copies, and the trash that deleted things go to. */
package org.absorb.store.archive;
