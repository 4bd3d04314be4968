/** A potential with a long, soft core. */
package com.example.logarithmic;
