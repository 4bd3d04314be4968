/** What new projects begin with. */
package org.absorb.store.template;
