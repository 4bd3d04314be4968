/**
 * Draws {@link org.absorb.model.figure.Figure} values, without a window, into images and PNG, SVG
 * and PDF files.
 *
 * <p>{@link org.absorb.figures.FigureDrawer} draws on any Java 2D surface and tells where the
 * panels lie, for a cursor or a zoom; {@link org.absorb.figures.FigureFiles} writes files, which
 * remember the figure's caption and origin. Both are the same code, so a file looks as the window
 * does. The Java property {@code java.awt.headless} should be {@code true} wherever this runs, in
 * the window's process too, which draws with SWT.
 *
 * <p>Labels are words with symbols between dollar signs, {@code "BRO, $epsilon$ = 0.5"}: letters
 * italic, Greek by name, {@code _} before an index, {@code ^} before a power, braces around longer
 * ones. An axis' symbol is one without dollars: {@code "phi_c"}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.figures;
