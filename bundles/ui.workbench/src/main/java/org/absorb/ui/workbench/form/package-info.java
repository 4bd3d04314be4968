/**
 * Forms made from declared parameters: a {@link org.absorb.ui.workbench.form.Section} is a list of
 * fields, a {@link org.absorb.ui.workbench.form.Form} shows sections and says what the user
 * changes, as a changed document. What is right is the owner's to judge: it gives the form a
 * document and the problems of that document to show.
 */
package org.absorb.ui.workbench.form;
