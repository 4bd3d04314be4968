package org.absorb.ui.workbench.internal.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** The bundle that an error comes from, as its stack shows. */
final class Culprit {

  private static final String OURS = "org.absorb.";

  private Culprit() {}

  /** The topmost bundle in the stack that is made for Absorb; the shell only if no other is. */
  static Optional<Bundle> of(Throwable e) {
    Bundle shell = FrameworkUtil.getBundle(Culprit.class);
    if (shell == null) {
      return Optional.empty(); // outside a framework
    }
    List<Bundle> candidates =
        Arrays.stream(shell.getBundleContext().getBundles()).filter(Culprit::isForAbsorb).toList();
    List<Bundle> stack =
        Arrays.stream(e.getStackTrace())
            .flatMap(frame -> candidates.stream().filter(bundle -> holds(bundle, frame)).limit(1))
            .toList();
    return stack.stream()
        .filter(bundle -> !bundle.equals(shell))
        .findFirst()
        .or(() -> stack.stream().findFirst());
  }

  /** How a person knows it. */
  static String name(Bundle bundle) {
    String name = bundle.getHeaders().get(Constants.BUNDLE_NAME);
    return name == null ? bundle.getSymbolicName() : name;
  }

  private static boolean isForAbsorb(Bundle bundle) {
    String imports = bundle.getHeaders().get(Constants.IMPORT_PACKAGE);
    return imports != null && imports.contains(OURS);
  }

  private static boolean holds(Bundle bundle, StackTraceElement frame) {
    return bundle.getEntry(frame.getClassName().replace('.', '/') + ".class") != null;
  }
}
