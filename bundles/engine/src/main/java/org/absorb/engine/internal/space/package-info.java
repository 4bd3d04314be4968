/** Where particles are: fixed-point positions, their packed copies, the box. */
package org.absorb.engine.internal.space;
