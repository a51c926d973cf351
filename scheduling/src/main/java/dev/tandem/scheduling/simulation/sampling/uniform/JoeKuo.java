/*
 * The direction numbers in this file:
 *
 * Copyright (c) 2008, Frances Y. Kuo and Stephen Joe
 * All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * * Redistributions of source code must retain the above copyright
 * notice, this list of conditions and the following disclaimer.
 *
 * * Redistributions in binary form must reproduce the above copyright
 * notice, this list of conditions and the following disclaimer in the
 * documentation and/or other materials provided with the distribution.
 *
 * * Neither the names of the copyright holders nor the names of the
 * University of New South Wales and the University of Waikato
 * and its contributors may be used to endorse or promote products derived
 * from this software without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS ``AS IS'' AND ANY
 * EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY
 * DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
 * (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
 * LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND
 * ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
 * (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
 * SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
package dev.tandem.scheduling.simulation.sampling.uniform;

import java.util.Base64;

/**
 * Direction numbers of Sobol points in 1,000 dimensions.
 *
 * <p>Source: Joe, Kuo (2008), Constructing Sobol sequences with better two-dimensional projections, file new-joe-kuo-6. The notice of
 * their licence stands above, and in the module's jar as {@code META-INF/LICENSE-joe-kuo.txt}.
 */
final class JoeKuo {

  /** How many dimensions there are. */
  static final int DIMENSIONS = 1_000;

  private static final int BITS = Integer.SIZE;

  /**
   * From the second dimension on, most significant bit first: the degree s of the primitive polynomial in 4 bits, its inner coefficients in
   * s − 1 bits, and the initial numbers m_1 to m_s, which are odd and below 2^k, without their last bit in k − 1 bits.
   */
  private static final String NUMBERS = """
      Es2HBCSk2UkoVEiV3ZW0AXQVXsvYNh4Zo9KaE24aY5ia07MbKU+cH2z5uJ8x4nHOOL7kaAxpzpkjq6cW+PdVWaPO5iJonf
      eBIDwdMl15TMco9O1gberlukPlCWon3SuAz8Nh71+3G8w/1Q7QgdP5mPUFd/6+wgtKpZvkJpdrGEhe/RaC0MecfAnhlBJQ
      c0NFJUdOhx6ELLkQ6XJOjiN68+xsVCFfhwjCDdXLEZ+4QkjjnFv/dUeilq1CkIy5C9bvkNtEGwQikQCiZYKrkWiw57P5kZ
      FVD7RbksVR2HO1kvXmygO/k079NMRuk3Bs++8pk7W87YxQk+Oy6auAlDFrX3ySlKdUbiehlRSg1AFBlSescH3tlXwSoMoF
      lbO8w3/zleoL9i0/lnJBPr92loTt6XmQltVjXVv1l6CAw2isl8PDnIMQmJlOtGdXmKgdr/8YmPx32lWYmRRALnxKmYKLg4
      ZPmdFMukZwmnq3vjKHmt0XDJ05mwYu3yPRm1KsWjYlm2fMsLzim55Qx43gm/nmaawHnCACEki9nHnepwbxnaZltUHXncpK
      JeGunjrRqZ2UnlMVA3hOnm/ziF5qnqYTcilsnsulpbh8nxxuoP7vn0SUSzpsn9r6SD1JoCTkJLi3uWga0U3/6G86CcaDr+
      NkroLHJcPhanuhl9JhEIJcKG+U9DKT9SogI/8cqz4qiK40wS/wVKMUdIwE5/Eo18C+NupD+jmqHqXbLp6PNyeJYC4Ro/tu
      59foOqkNJhIzjUwKRm33yOCaqpIk/z6tbROkxw3IZ3DYaTwdG0Wa3ipQqRlZ2nEalX21rQiBcqWvF8hjJcdphGxe5rdk6m
      PUqlTKpyaZaL7yQ8c4poaAs4vWSmnH2WDptDJqeVZU/PQVmp99wvpCgfin6csys56mKhJnBvLuYkqFSA7oVuIGolNU/tO3
      aajbMf5WDGCqQ/LDJqPiSpOk3H4e0WKlpe/uL6DxqeEW4C+MAup+fmxGTbL6okZpZ+4iZqtU5shLUAGrANiIC3ezqtLe4x
      oNVrq34WJUo+6yr9Wvk1d/oaxZ7DOB/nNrHcE9edvPqsgWFRJJzLqzlxA708f0rRlMkHyS6WtN2CbfllJq1QgM2xRbNrWT
      3x2GviWtivyk/1+rq31U2elsfqrjbJ7WMjACuTLrKmk16a7Fsj531wVr2uVP0VE8+vy89F/Mu2q/gZhHY5lnsAr9xw9OBC
      dVgX6K66h28RjsFVzRtyWTUuVgssqDIeTFrMsI4A9DrXuxNthi9EBN2sbNHsMjdCOuLthBlhx3lPCN0vcFsPbFitmeAIDt
      iNGOQ7A15wssSitBxzlb211iffjgv6Lvf3sVIGJtg0ReBFiw4IziiHo2xsZ3Mx7sOOMNdjQzZ1YTYo3CscCW0+97rHWtjm
      ebpXa13h7sdRdZtLhRjbVj1+QmpALarushuErHyTpfytkTdgAhvWrg/skgLkJuhuBpVkoT7mRM3FPYsnei2QT7afflk8wE
      Vxu0xcxsomWWrDoyKYVlJyjLRmsbUAsqCmd3kiid/tlbj3BhCncYDsuauVeNf6nftl1+gikY94JYsv9n4gu5diN9mCPFf7
      5CWIYsxx7GVjJUlktmr88ypRBcifs1vbNksioGsdm5/Lasu4MOzs44eYVNBS+MVnY1paGXJUdLs8osFBgFI2w1n3Ep+E2b
      W4rtADF13VG0of1oGAs+IqkrUptCfURkGKFFsVoVBVeQhxxVCtFGUZ1iT3WdtpJIqnM/lMs+tMG92xvLBVfNpsjNFjO+la
      ltPJgh1HnC7DFp+2RYGF4vLutQoKjegMQXNdqQoMr6Zy1GxtTrgkbeKKmwVqmaHsemt5AYtVQ8/jSesZHdqyqtW0BGjSIt
      WkkDl9sV7ktrUPX6mIxdqbtb1tJ4Vf7KSFrpFqSN5NHbDtd0W799YYnslrxezWGmF5V5tfd7qi1376P1sDrQSCfwy0xthH
      nfwIC378tsQ+Jz5mmJz7tmXJYXV/Ob8Vs+pTfN6EK1ctoEkTqxn79bVtKTLAWSrbBdtrCGXUukTQCVtePjJv1N2YYtsjIc
      2Xf0x/VtvZ3xGfp1b5tvvzfZXuFSlNuH9go876t1MtxaaZKRD1BkNuSIoIAQKpELtykZMQVvXkX9uvsxKpPpiY2t24CylA
      YUpvdu8fPHbXHXP4t5ONJBIoi8MlvbP6yQXlIkNt7nlPApXNOz9vnme5A8u/+4t9tDUsHxmAlVwLzZpN3/uZ4uBjQzJcEP
      PaFwZZPSidSEhHuD2PgTTOp6n9xWCRnVNirvXuMApC1CMNe9dxrMlLWisME4uOUTxzCIznCdyE1FVy3xEV6uRN697ffAen
      dyX5Axbh+VPPuTVlKIYDh8xdycP9BqcQ1gcuWcdGjoIEJXFy/N6Wo6GBH+uY3vFzMR+8m9zMriTh8p1zduaaqL+o7wYrtz
      Ubj8BLDhlgucUvLLnYt1/VzoKizucyCLsue1Vrv0mYLOt0C0CteVX0hsuhxRV9BypXb10dkk0FGES2Vuk2zA7vhIR+V0tC
      i6rQuhAYuoNZWIDTkr791HE4imgcqYIuqgChAqN7Ad91YGkZlaWoAyusU4AziV8rM11vfcqrjvD1tuuIz3u2kG2PN2S7Gk
      dkDqtBuz5A/WIJI1EN2oStADkmg4Cu3UNttQzWlXN29rkV79S0Nfu5F6Bd9rzZud3XaI5Zs4aT1u7alJlQ4uRCt3gQ9v4y
      ja8eu86wg+kJFVpt31s82upMMXavAlvRgGa0t4d4cwErV24fY1vEPMFoiKOvbN4n79RtAb/D6vFXwgf0UH6YN4zUWkLH3O
      fDvHHT92P5Dl1N5GvImsiduoQvJfAiy4fGo/F5VnWkpp2rE7vL83fsi+5T1d5xRkYIOTYD7vPe5gLMFp4fN59UoTl3mEFf
      vQD61rZweft16SXVmZKuni0vTwzMP5hsb616iVMHHO7DE5vXbBmYeXLNBl7PyctZgGhsWvbmTpaUSHpN17yoY9FGSyyNvf
      HN2cmYPC7V8KjmdT+TymXvjGT8SZ5JWhd8xxedJjua+bvmytXOY9wt499cKt24Xv87avtT9zcIsb7ot9tCAZ3fyCHxvugH
      qsIU/Mx9+CDuLB3jyPzvyCSLKDFNSmN+XCfE3sAjT9vzbdXxyXUqIV+mcn8k3CVCov1uR6thcmeZl+1iqY1wrrC4v5vJhy
      JeK+Pd/TqUSpvP9oYv8ucPspLhFKV/pmSroSGU3DwFLY98oR2X3TnmA0gG+dW+mAuC6wHt9w1g7jeViAuA+tPWVPZyM59i
      wJir9UEoehncfmBodrBe0/8EKDAwOu5362C1tzMt2CDd3lqsoCM9H3wR5rya2sHU7XpWCRxYpoljYjxRJwTsJASrZ3/RQZ
      mCnjd3q9/XXB+AwVe1cZEf5hkJyeCwH5IaSTgaS7hwWqzR5vnsLWZn2DCqtS/295kXiUwbNna8yIZgQW3+DsD63wQx2JqE
      swd8jHhtGySozAeEGsKI+iYFa/11wjdu84erNBEoguEePVEO8fpBT52wmYmO2nicAR1uGE5IL8onjlgelZwn4NCWqXkA8+
      gWFcNGHaJ+4rJLUwsC3nIB/IeVd0uFl9iEiaVPKgSUww7qRP62dDL1ImGOv9gSEQCxtfxwyBpoSV0x+va2mGcfM+t5MwF8
      axwz+xe4JSTEDgCuGmH6uo9TJJLH+w3AwgRXMJa/VdOHMpaE2NMN2o8rw6Ox49m+9UZkymHU333V5b3aafqxAYf9+64S4N
      9A+IYwKfKx8Xhr9RxDYR3dnEzeV3W+InKVRKUFleJlvxF2MmURMZH3DI+IzzmphQUAub1vxHUk23YZTHOTJOJTIs8Dwd9j
      PRpxKxcG15EsTomTuJpSrheP+Iv1+RxQ8s6H5NdyVszeKO44JFHQi6JCfxU00EXhWwD8hC+LJzmTdGWPisSLxcWyrezQC8
      TNbGLrwuQyWle6Q6TxdwgLYgdsPbmeOL1ivrJGrrY2i4xglGofYEb98QmWMjQp4rZ7ZnGQ+xlR9kD0SwLElpuMsaJKXJ8R
      UWyCxqQRfC+RzXKuaONeFOyKX8hgHWzxxW6zHPwYEGMb2OMp37VVxD8GGdx0Jxl5trPU3wX2OilY+qgaSe+dWx3Vyi28gL
      8KFV2PEtrJFi+6k7+Yx62msqwI8elK7OPZ1YlApP7gWtrx75O+F/YamignuPgvTl6jRt4+o6yFanzdDT+TmyYGQuq02sbT
      6n65QyJFiM+F7uhm40+RLfhFLXNRzTsRyLh3eSUV1rtZ6WR398zqaIk88L+yRrbIMGLqkK1cGSa7LKTFuJh90LyUE0tFRL
      Tvk/J2SyutWcmh4zsidyXsNgPOl0ABaN+TFwOux1zCl6yoybEX8Y3xv6AUr2TeQnTY8PSp7layclhQm/auLW0/uTn9AneU
      a22q7VyeZbTbn6Y4zrX+UNKq7J0bZroh9yivPsoc5R3XIceUZQ8OSnveu8xYymlKS1oMr7X/WuVF8Brzt0CdX/8ytCgPWM
      3ElL+v2Vw68bDvzk+WgayvTCXA33FjyF32WFxqW4jxuMqVryxNcFZdcZfuru2WPUueNqreQYvFy1cfYPR+kH3G12XIVIUl
      6gDkp8yy6a7W+z3LPJ09eXfqzqA935fQ1Ky8G2+LcjzOn3eeXp/LuSgX8bKY6zASvnTGKz8ZSnWYIUk16z/H9c27zBaX2E
      OFqXofI+YTpk/F1selBOFzExDOciv5iQyIeZDnUbX/pAi9YvzJ99GEvWahBgU2ZS9ORTvIJ2eoWzLqcQ55JRL/UReZiXLE
      02/YHwHYzMnJ7qKWUH1llOZnIq3Ipj8eLdvzPJdT6vqgkM7VmaDGB7mFzUBboBzSPKuXoEbR1wbWahZUiqBOAHOmbzVAVH
      PZSSVD9SmatY0AvJ4sAKrhzXXBHktsAbqADGbCpkLYpUpeihEzYgxqiQ3XinyOecKbpZBWq0x0aNzhmWCoZOhFLOAmcXNe
      bYHrv0d+yzkT6coTtbYKbw+coSm1I9oWqvKLzmfQGbo7OTI9++c5rEJGITKh6N0zo5XVroSCpmiTGdxsokwDiKeaxZzxDD
      jhIMB4gOSOeNlD6yCEpTUPdzyc04BCp5qUmxee41RxvF+cFe6xz5hBhmjxWFu0dufdCVdcHE1AwY6z72ohsCcB5u5sufkk
      53AcgmIh8z0A0Skpy8V9U6d9VLQE+DisQOzhl7Ty2dAaBzaSdT4sMiHft0CnYjNUtoQ6pjT8/QMrt5eb3T15jXjxNA3kKG
      xExzpVSwS10EVQ4KkyvHp7szfvQRoPOsNqBw9sCE8NBPUI+j3vSGSRAkK0FLX74K8AwwQUVmPQVy4DkbK51patVXNBdyNQ
      naciUUg6wT0F4xBN5PPUxPdh+vQYVPS6DtV9I8BLKdBkvv5PHBzp5oM6X0HCK2PerXXvDv/KXQeUCbQqiQwOubSVdCGTvV
      TX/ws8Ii9Z0IqhFS7R15bL4IirQlMGoTHkmH+bf4l9CX/oxWFrZyCwZSS0J0HsrnEOPuu0QQ7QocENxX3xypH9rqtCzFii
      S+UkLjxPSp0LXGyl8y6mrGw34zQvGY6NaRvfxg5DV9DEq/tGZ6hkGHyOL0MvqDCJwguAFFHDvQzvj09IBkdLJ2VutDfZ9M
      WwXbnZFQix0OADCF8MCdJb1GEjQ45Ckf21xPfA5U7dDm5SulkCODHt4mO0O8jrHT4U9nGad6LQ8S8V4c6USs6+OS9D4hWP
      b0o9Mo8Thi0P0N2edQx5to309zRDBRGRDrFgX/1VBtES/02D0gqLtqCzP0RvkwRiaK/FQlZUTRHsPkKjVEaFPbN1dEhPh1
      KCJqe1fT8i0S0iiqL3ZacbW9KfRLve5vd6CQlz4f1tE8Jk7amy+igr2zA0T+LoyCyaa3y17+jRREpWHi4FQs1tAndFL0P/
      TAwy3hWAMV0U0XxmdXMhPuq0wjRWWpGvVhTzTJG7yNFfQPDaw2t9r48wv0WYMPCMwHoXJbdcbRd1oVKYf/7IkKiTNF7hY6
      ntpZkikFUl0X3uu2yu9hqpIPDTRgld0VpYsus7Igf9GTJSDoGhAAZI3/U0ZWjhERhn3tIKN4nRo4lSWsVysKVoDrNGqHbN
      ZP3mNPL9260aw1ty3BwPd9AG6bRt0j0Lsauk5nC6G9G4qjWf24w1J9Cir0b7YJmdaDBD7hPH7Rw2fEYOomBSAP5MNHGXdo
      6p3POYbIUe0cqlE8BkQpAZcbr7R0YVUCw0C3LSzge9HUZhXxshYJgSJG70djLi573SgCEM8ojR27QIFedfvVPyBvNHd8tJ
      NuGZOa7zoi0fDnrEIu0lULUDuTR9udkokfvoa6K/Z9H8aEdceQe6d3hwD0gUYrEUwvzsg9vVjSCZTUmLamtRUBQYtIPvHn
      kIOsfqTgBe0hIpd8xHSoPZZC4vSFH+sB4pFC51gmgdIeTZ9DRjJAwqqn/0ij0dijzpVzw5ZMnSKy+49Z1pOLDzEN9Iw1vG
      USpUMCtq8c0jaaotpwlDQfS3dXSP7UJfT2lpKH+RLdJBD/0yD0pCsy7gZ0k3OpV35txfcZ5R3STlIuiyAstISf+YtJaRWP
      GO4tDhLf880l+JPUzsO4+lCWHrSYNZTvwvza+RZuqNJjlb6L9oz59XkbZ0mXzhi0SiM2lkfHTScfcCnh9Qs0f2pkdKE/YU
      Mc6flAcvsf0ovxElbkm+qrFESbSjiqu02lcnICXPjNKQ9R6xX8ocZ08ma0pZf6PuMe1qhQ2kXSnBo0ixHDzabv1h9Kp9vI
      wQYcD5YAib0qrO4WFM8NK4iwujSsSwMcGf7sE2wzcNK4rY91+a2S4oIX20rvYk7aa3Rt9cHxvSw5tD3O8hjqfmxHtLF9Bf
      rQPWZEt3cy0sqrS/Ac4x/7adcDSzKXx5PdIeMH0woNLPKS9YAZ/OOxfyh0tfwIVxOq7WEZLVDS3pptfxDqlPuoYsdLiaP6
      CPdjFH3+2P0ucZJFogZn3GlYa7S67tUN0NMIVkxSKNL1dsxUluiQSVUxD0wFvGjlnEJhKlNvXTAk2xjTcQMWCC/xdMIO8h
      oPmuGF5VAa0xaCqYUlXNJLCxHrTH5YoddK5XbqubldMlETFmbMcQPPBJ00ynlK2R9cUza4FwfTLNhY7tFTex1Lbv9M0XPc
      GdqTdBp6yh0zv2uH26/WOO0nfnTPddAUXwV/jgOXbtNDgZddZamudetvc00lqKpHpmbb4BsDnTTP896HdqfcA6TudNYa7k
      vYqron78lR01sXEsgEkHt/RwTjTXuuPzXxWHHTkSTtNhzgYuAsPKMdljj03WU+BvsnszsMz8nTelq/z0c+ZtPGU69OJVFo
      638k9q+UXa05Q2ibTJ6FJR79XbTnbk556bdi8Zi929OnE5WJG775Sf74B06sRUEMCwhp33BlrTrh6zb85cgvUmD+NO10t0
      xrHv/GQ9Mu07krhKvAjW3H2TPjTvCz8s2udAFoTI5NPBNPdD3CIvjG9N+08j/EXUvuzYQuEy3T0Bm+Nwso6CH9HadPcNB+
      sjL8B9XVAz0+Ni/sYFZGAZNC5PT5WABUmiK0Vya4y9PvVPwjwMWVojK9J0/d5dC50g06mhxCLT+DdWSElEXckcMedQDqew
      JSYFfF7Cpy1Ay5JTvoGMQ//0YzUD8/2HIregk1b7iNQRfFgFoGPKjRd6K1BjKNQAxCR1SpBIfUHa9vhkXVAD69fdtQeKsg
      NIeBO/djXu1CKZ6/XyFEYPFmkLUMxs1qQlT5cMXBxdQ6wuVQhnoKmW6on1EJvOOlAe7ru2rcbUVaGZ+ujJk2sV8ZNRWR7c
      /wVTyFHxPj1F++MTj2A6WdRsZnUZl8D7IvAIcaU3uNRqxdKnMoYgAgJS01G8ja8WQPVOzVUJTUcRem1f3awhGgOg9R06Fx
      KHcHDtVogk1H3Vd1VGvLsjJR7/UhHCtuC0V2S7XoxNSH36s4kLaBfEOmd1Ig8X9EzpMTKmMEfUjVCvX3WlhhmeDwNSVoE7
      W7c9vzTw+91Jp1+bxUTc9ZYOw7Un8qKEGDfMkqmSrtSgd7Nw5sNwNzWPd1KW4SsJb1c2gYzujUqhptZ8LaJp5ya+dS7jNw
      Cac36BmBCT1L6cggHKUbHlZLVfUwB4CixevK0c5ledTJpSTn2iTyEKQx11M8fOgOy8DsbKPJ/U14gx0KFyy14KjQtTb5SR
      O7j8yOrJGY1N4eCQ6j/d0TbDo3U4ZtaoVVZurIw5itTrmhHvdHOMfkDzH1Pno/4EzKKwgL72nU+sBbVAUNr5m6hW9UBqrp
      lsRBj2rZBa1QfYD/9q5UXTKf0HVDsvFsZzLdXOQ70NUQTaPAyDYRKzsN71Rn174JBsShxUMf/VGoBNFpkHjTZiRUtUmJga
      Sb8IkWCsXP1TQYS34+IbHf0YHfVN350DIs9eVvfF8dU4fz/8A+MImxR/s1T15MeOSQd86WsBfVPrmLGDFpOIUs63dVSGt1
      az6Ee3ovFX1VRthjWxrt9V8vTnVWPTAaXHgU5Z4CIdViyBoAIfJ1EIMuC1WvyYEQtTHa4EwDvVba2kBr/vqD0mOq9V1Y5J
      6djisuMhvk1XmAn7v6ZrdH6qpHVgGiF7fF/gQ36UH9WKXAlYIXc7YOK5e1ZGG/+qf/CA+oKNzVkq9Yeg3IRxbsgodWX6VI
      YLGyq82hg81ZuZFDA4eG7plWmbVoWPMvBWnJhdM8/tWkr7ZmXRFptJDsd1bY7kx7KhSH0dVE7VvyAaRkMEdPX5UT9XCAGg
      2NGIF64cuo1cuwUdlIfpNsV5ErVzQ3uDhOc0tRpb29XW3iFSCUjsY1bsv1dlXTpdc9JWfVmCXV7Ow3GRmQKZDrB0tXylqQ
      Ng7VKL/La21f6yEYO5YqCdmFGrWB7ODuysdkXdGOaNYQ0NXrGrrXhsimd1hUpn4iCVgYCwjdLWFqvjqFy/7SXBOEdYfuiG
      PrI7wnPOMR1iCXTittZM93UYa7WJlmi3/m+9wtOKJdY4FkNhJpw9S733v1kVKsTiP5Si33savWRuuTU2NIK02nOmtZKDxH
      0EavQ/XWW91lGyV6E6+pDSMj9PWV8CKQBynViFmGHtZeOcXVlFJB3I4T01mJwlCLmnwy3oeZfWaBGqQaKMZiM7XMdZruxQ
      R309vlBVu81nCsJ2Vcl07nq9XPWczJxa+Uf0FlkNQNZ1UQo/gVSmtsCOO1ob/l5918IQTyDNnWjLKz6bb6Fbf2rgdaUTGh
      vXDS/5Y57b1pcQsMDrw+9efworWmyWoaXbwWgWTdJdadY9i4T/m//p3Lz1qI91tAIKUhUHjcPWrbYFQkSsN/OLYS9az77r
      CfG4UURHxC1rq1mmVjUSTwSSkHWxH+XJydd3b39FD9bHMg9NZn2+pLyAF1tMopQUBNpSA+unXW1XbkEFBHyBATrOdba+wj
      AMT7FRNvLQ1vFGj8KITRFNxS/rW+JWbI2lFGSuWtltb+OmfqQgAUJRFnf1wMhXlOeLWLGPcRLXCe3dOzF7JseGMWNcKS4m
      BDrsBSLuKi1xSiib6CMLnrC84LXJKVmVD3kCl/capNcncVnH3FTxPAtPd1y2QVZwsLrzS2rcvXLiwKEH+Hcd+A9nNcwJee
      kHtdAtGwdy1zVyf+wc+DHJNNh/XR/8j6WqskeX6NzNdIC4i/EZ2PUMcRv10t/yRuo6xtEs3EHXToCTOMlmf05QmWddVhjO
      NzfCqChtDW11mbjMrgP4r1eTWjXXDzZKITfVM6Zj5ddvx20aRwvpeI5WX130gJxOA5cwaYx1LXfjr8bbmWvUFYn39eC6Lv
      WKXtDbFpMg14TDYY9vKxqZgKfjXiCGJnkC+3+wUkFteL2JzapuqSY8Ojr158A/CdIKMO59tMXXoLgRmjbzU0Dadq9el3zT
      l0Mrct/8We16Zg31wPaB4SkGQ7XrB6QWOCT+57f2CtevMiF8BXcxH0kSK17LO0v6HyR1c/tFjXtKiTP45Vja+eHG9fKcqm
      DtAwGBbT8e19J1HI/0bqbiBQrjX1+Gy9OWNPyW6QjtfYHowhvGBN1pz4h1+dvJNdp8xEMloubX7l7Qj7ocmOnMIm9fzLTt
      TT2vuZjDLV1/ax4BfkCcX3XS9TX+oDuVQdRSY29boNf/9Ghjq7wtEdB/a2AMv051u0vfzbQinYCmcHd/mRx2UXNg9gM3Tk
      8dSAVbBgFa2BfDrWmF5zG2oH03YJDl8pzuq2YpyaiNgn9LMJrxF/lh7sK2DPouLdUTGQsz4wrYPMc3nYKNdH4R+89g/Iqk
      MF+a89Y2ay2EiChzboClhHcJNjYUMRWs1lbi/QAWLthaQGWxJ59cxNNeO2F9LxhYMbY3XrXojYYAI7h0wpU/TLw8dhpFOm
      po3H16PA7v2Gyn3dAbbyxzCW4zYchrCBT7Z/xPgGBNh3RK8D2Jw4Xg77T2IKdoXdulrrB9Z+HYh8JHlzTbhWWh0AdiaUfC
      1HYv37hkUO2KPyaHrC6bhoXSJzYpkFt+qwm2zw7vjtivvagGfZkhNteVY2LGlsFD2LH2Dcfe7YuITqJGQpDCILh3ti94fJ
      eq+1Kuxqat2NHTIwxhFmWOLYzbY1LXgbaLhXuG2ypNjbxz+8SgzKwMF4z2OKAuYnc29Vb7hzfY5NVUZJd3GsR3OA9jtvLV
      uaqD60sO3v2PB9VYpx+UfXxakvY9aEUtX4mzz9LNl9j2PeHjx9a8Z50gz2PkTzxjqxhyHXwKzY/+LdfLo7WobK1zdkEbR0
      60/41DKRph2QdVpWJEp3d1ocQbZDsy63/b3L+odoNtkTD0t6Ci0Li9sdl2RwXYY1xnkFK52BLZJcmkexiGZyPgqudkpLtO
      qqNgp/DhDS2SzNiMqCuag9XmkvZMh0sjtyEO7hRNX9lAdSxG1U0VysiWq2UluqpEJFZhHanb7ZTLv0kHSu0ieuqp9lPim1
      G9gbf/+TGK2VRlfonn+MnLddo/ZW1Gwvcdzdf3GT/tld5yX+8ZWR49+1s2WFz5cD8HQTawOs/Za5L73uJC59dolAdltGOD
      VkhLmBOHkZ2XOX5F64ZZDOUKD3Zg7pbqbLRHp7iwLNmKPFKPsYhF856wD2Zdu2axfF9z8Hn2PZqLhOLiQ9G9giay9muxy9
      4o4TL6X8CT2boyU46rVwLfZFOzZyzCw+eTtYfFeNpdnNECmzv56rY8t+r2dWBobPZAAz3WqFTZ3JU5TuLwrKQ5N7tngZXC
      G1ySCraPjH2eOGaw4BTAmWCh5nZ6nSczXlIaAEYsk9nx/qHVv/elA5out2fLpA/SbOJFxfRLLZ+85FAw8V5fK2F2dn9QVS
      jiKINwoJSf2gSh0ZIt3YMwsajfaDSR3exJTD4nrbb9oThld2p4idGkk8Y2iCWztfOmBheXIMzaJh+krldNsEzxlVNov92a
      tB/A9tmgD32jR0dUIbvN9vfoMXaOwHld0e31SmZakNo9rMoTRF9c1kJeU2kNGca8bQZFjSzmvaSWspk8aEl5Eaa2tpMLMA
      gbn/r44rA12lLUo/sILFMmZPDjaXmlMst0Bl7XHkHdpkLL7hhlJwcq4/a2m3IajzT96SNzqYHac2+dFrz1uXLtr3dp8BWF
      krYsFnMeD82obBpEuwKRf0zBBnaj/ixn6a4CIT6zxtqSkAJmJ+YOkxtBu2pjeiSZMr5m15K87amyP2Yp0mLw8KPOtqiItX
      ls+Voj8yhu2qemLEb4XG8Wo4E3arh46FCB7Ld4TFo9q2A03aZ5+PO9Dkr2rmL8K0hiYTwjoPzav3l+V+cpJgfQ4FtrO9tp
      EGT391LBZX2tBTh4BzhvNauUjDa3JGxi1oTIql/6UNrmHRL1ADFaSxLV92uq903lpXPPVssPPa7BBkGJcQMYxACdNrxXcx
      DdD6EeGVOE2vSHeHiYsZq0Ttqja9wHNCpC8fscB2kdsArEDw8UhX6fx2Z2wVOG0JzUzAcDCYnbDwpxbkje0ovdZ6NsScU0
      mISNvi6UvA2xd9Ry5gPMmOUrKvbHadleUmSlDWzhGdskxrDlk2nO/DXW+2yhpUqxEqp4GHorLbLcnDEoQyfVOpMads5wTz
      BqfBmbqIEz2zrX6iMiPllPiW1/bSIHEc2/+w2PLtgdtNvjFrdrB3VgwTk206afCt1HCIUiym3bVnI30t40gixyIs9tljxP
      pIARSzXKi622nmV19Whyf5aY4bbaqiqWer8WDr7FrttxLIBvPAQE7VGOH23eDU1/kGrbP8dS3bgvaQKoX6Bx13uKduHqd6
      mob6PoAYvK24182wbzgT9SceqLbkO72zT9wZjGuxj9uWL09+CoZ7z4GHj25x+R3FNiJmRjB8HboHWO0i2A7F2j8K9ujZsX
      ORwG3b+cw826kWAJx7SkxQAuZ3buBN5Vxgh31nvtq9u77ceoidDGNnE8228WPgr9k7ANHj9j3byj8m+HN9Y3C8O+9vMYGK
      msx38ALlkx29HAHmezjSGM5DZzb4ipox5cPMPAVyCNvnDc+kYpEui7hox2+hpmr497SO+kJFDb697eeoKggxFJ/O9vuWoK
      7F16+wzR9p2/AGNVbSQg06bUlPb+U4/wDXIsu29ZttwBvdSrdNrBWDTcG3AJB3XArSyK37ANTcC+2pzXneoHtjItNwONwW
      ZrTyqkDH4s3BMADZab9RBg1OKbcGfPtTO/q80iKHHdwlDAkQhARkiXA8G3CzhXMxyZsa7IawTcNAKqMhWH5lyeZitw4N3+
      5d0wxxNHZE3FE7m9xvbynMkMTzcWD7FPrUSVw0rwHtxd2kQBPMjCxGeKm3GS6aiWOBvhJB2xLcZ8LM+2ZZQz32NcNxwTEj
      VfDKlA9oix3HlPqiAmgTOfb7+jcfN4wFHQcDpRzkP9yAN1ps9Q/eM/oPf3IOG+dofCQGFnumbchcJnWepKRuwDzVdyJIJg
      /hBy+13q+z3Ji7TTK9oOJsgP2ncp5rz0Spbol2NZNNyzSlGNMrtC4GKQ63LbYM96VJK0vfZofcwV+sRAIVZhFSOZNzCEsY
      2gDZZPYC473MsJO2AfNwn5OHsXc0I6AVlMmhW1XyutzT+N4PuueU6kSxY3NZvYa4pK2bZQUDPc5dMiF+RDV/mnTiNzmeeM
      KmTK7R2HGj3Om0UNxnv3h12smLc90FlX05KM4NumENz7PF8NPaAiioqI53P4g/wiAXc8+8qUfdA/Jhw69wnwNAKx90UaAO
      ZJkN8TG2yp3RdTsMkNvlNcpRCvdHiQEQubJqmSpr590olFQRQHK7S281g3S6tONvydHm9E75rdMHrRdATiHtLioK90zC/u
      JDUUjdi3Nw3TlyNTRdlggxyA3bdOr64tQpbORGy4Jt1EMEOmS62zlp3z8A
      """;

  private final byte[] bytes = Base64.getMimeDecoder().decode(NUMBERS);
  private int position;

  private JoeKuo() {}

  /** {@return for each of the first dimensions the 32 direction numbers, as fractions of 2^32} */
  static int[][] directions(int dimensions) {
    int[][] directions = new int[dimensions][];
    JoeKuo reader = new JoeKuo();
    for (int dimension = 0; dimension < dimensions; dimension++) {
      directions[dimension] = dimension == 0 ? radicalInverse() : reader.next();
    }
    return directions;
  }

  /** The first dimension: the bits of a sample's number, mirrored at the point. */
  private static int[] radicalInverse() {
    int[] numbers = new int[BITS];
    for (int k = 0; k < BITS; k++) {
      numbers[k] = 1 << (BITS - 1 - k);
    }
    return numbers;
  }

  private int[] next() {
    int degree = read(4);
    int coefficients = read(degree - 1);
    int[] numbers = new int[BITS];
    for (int k = 0; k < degree; k++) {
      numbers[k] = ((read(k) << 1) | 1) << (BITS - 1 - k);
    }
    for (int k = degree; k < BITS; k++) {
      numbers[k] = numbers[k - degree] ^ (numbers[k - degree] >>> degree);
      for (int j = 1; j < degree; j++) {
        if (((coefficients >>> (degree - 1 - j)) & 1) != 0) {
          numbers[k] ^= numbers[k - j];
        }
      }
    }
    return numbers;
  }

  private int read(int count) {
    int number = 0;
    for (int end = position + count; position < end; position++) {
      int bit = bytes[position / Byte.SIZE] >>> (Byte.SIZE - 1 - position % Byte.SIZE);
      number = (number << 1) | (bit & 1);
    }
    return number;
  }
}
