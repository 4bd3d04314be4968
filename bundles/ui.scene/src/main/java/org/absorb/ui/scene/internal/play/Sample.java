package org.absorb.ui.scene.internal.play;

import org.absorb.scene.packing.Packing;

/**
 * What there is to see of a playground at one moment.
 *
 * @param activity f_a
 * @param absorbed whether nothing moves any more
 * @param playing whether it goes on by itself
 */
public record Sample(
    Packing packing, long step, double activity, boolean absorbed, boolean playing) {}
