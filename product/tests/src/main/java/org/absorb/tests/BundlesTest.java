package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Every bundle of the product resolves and starts, and every component finds what it refers to. */
class BundlesTest {

  private final BundleContext context =
      FrameworkUtil.getBundle(BundlesTest.class).getBundleContext();

  @Test
  void allBundlesAreActive() {
    assertEquals(
        List.of(),
        bundles()
            .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
            .map(Bundle::getSymbolicName)
            .toList());
  }

  @Test
  void allComponentsAreSatisfied() {
    ServiceReference<ServiceComponentRuntime> reference =
        context.getServiceReference(ServiceComponentRuntime.class);
    ServiceComponentRuntime runtime = context.getService(reference);
    Collection<ComponentDescriptionDTO> components =
        runtime.getComponentDescriptionDTOs(bundles().toArray(Bundle[]::new));
    assertFalse(components.isEmpty());
    assertEquals(
        List.of(), components.stream().flatMap(each -> complaints(runtime, each)).toList());
  }

  private Stream<Bundle> bundles() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null);
  }

  private static Stream<String> complaints(
      ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
    Collection<ComponentConfigurationDTO> configurations =
        runtime.getComponentConfigurationDTOs(component);
    if (configurations.isEmpty()) {
      return Stream.of(component.name + " has no configuration");
    }
    return configurations.stream()
        .filter(each -> each.state != ComponentConfigurationDTO.ACTIVE)
        .filter(each -> each.state != ComponentConfigurationDTO.SATISFIED)
        .map(
            each ->
                each.failure != null
                    ? component.name + " failed: " + each.failure
                    : component.name
                        + " lacks "
                        + Arrays.stream(each.unsatisfiedReferences)
                            .map(lacking -> lacking.name)
                            .toList());
  }
}
