/** What the demo knows beforehand, and how it judges what it measured. */
package org.absorb.cli.internal.demo;
