/**
 * What the tests have inside the product's process: it tells what is to be seen and how promptly
 * the user interface answers. It never acts: that is for the keyboard and the mouse.
 *
 * <p>Questions are lines on standard input, answers are lines on standard output that begin with
 * {@link org.absorb.window.probe.Answer#PREFIX}.
 */
package org.absorb.window.probe;
