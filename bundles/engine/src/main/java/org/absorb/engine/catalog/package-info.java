/** What is installed, by kind and id. */
package org.absorb.engine.catalog;
