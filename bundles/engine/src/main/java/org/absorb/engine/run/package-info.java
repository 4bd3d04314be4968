/** One run from its first to its last step: what is recorded when, and when it ends. */
package org.absorb.engine.run;
