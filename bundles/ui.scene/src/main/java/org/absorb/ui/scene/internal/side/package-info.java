/** What stands beside the picture: how it is seen, and the particle that is picked. */
package org.absorb.ui.scene.internal.side;
