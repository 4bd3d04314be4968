/** Pages of help, read from the product's folder {@code help} and shown in a part. */
package org.absorb.ui.help.internal;
