/** How strongly the activity fluctuates, which peaks at the transition. */
package com.example.susceptibility;
