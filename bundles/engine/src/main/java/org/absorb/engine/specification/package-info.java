/** From a cell's document to a complete, checked specification. */
package org.absorb.engine.specification;
