/**
 * Experiments: a specification, a sweep over it and a number of replicas.
 *
 * <p>An {@link org.absorb.model.experiment.Experiment} is a document as written; its sweep gives
 * {@link org.absorb.model.experiment.Cell}s; each cell, completed by what is installed, is a {@link
 * org.absorb.model.experiment.Specification}, from which runs get their identity and seeds.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.experiment;
