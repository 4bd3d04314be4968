package org.absorb.ui.workbench.length;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.PreferenceType;
import org.osgi.service.component.annotations.Component;

/** The page of preferences of {@link Lengths}. */
@Component(service = PreferenceType.class)
public final class LengthsPage implements PreferenceType<Lengths> {

  @Override
  public String id() {
    return "lengths";
  }

  @Override
  public String label() {
    return Messages.of(LengthsPage.class).get("lengths");
  }

  @Override
  public Class<Lengths> settings() {
    return Lengths.class;
  }
}
