package org.absorb.ui.workbench;

/**
 * Where a part stands.
 *
 * @param perspective the id of a {@link PerspectiveType}
 * @param region a region of its layout
 * @param order among the parts there; the smallest is in front at first
 */
public record Place(String perspective, String region, int order) {}
