/** Random organization, once more. */
package com.example.randomorganization;
