/** The standard observables. */
package org.absorb.observable.standard.internal;
