/** What {@code absorb doctor} looks at: each check gives one finding. */
package org.absorb.cli.internal.doctor;
