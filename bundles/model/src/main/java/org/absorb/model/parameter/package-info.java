/**
 * Parameters as annotated records: one declaration gives the form, the sweep designer, validation
 * with the field's path, {@code --set}, the difference labels, the documentation and the schema.
 *
 * <p>{@link org.absorb.model.parameter.Declaration} reads a record's annotations; its {@code
 * complete} checks a JSON object and writes all defaults out; its {@code bind} makes the record.
 * Everything wrong is collected in {@link org.absorb.model.parameter.Problems}, never thrown one at
 * a time.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.parameter;
